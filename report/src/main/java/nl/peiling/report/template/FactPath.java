package nl.peiling.report.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import nl.peiling.report.document.FactMark;

/**
 * A part of the name of a fact, as far as a template has spelled it. What comes out is a mark with
 * the whole name, never a number: a template cannot compute with it.
 */
final class FactPath implements TemplateHashModel, TemplateScalarModel {

  private final FactNames names;
  private final String path;

  private FactPath(FactNames names, String path) {
    this.names = names;
    this.path = path;
  }

  static FactPath root(FactNames names) {
    return new FactPath(names, "");
  }

  @Override
  public TemplateModel get(String key) {
    return new FactPath(names, path.isEmpty() ? key : path + "." + key);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public String getAsString() throws TemplateModelException {
    if (!names.has(path)) {
      throw new TemplateModelException("no fact " + path);
    }
    return FactMark.of(path);
  }
}
