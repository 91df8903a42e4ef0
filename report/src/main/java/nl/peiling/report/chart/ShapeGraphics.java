package nl.peiling.report.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A surface to paint on that takes shapes and nothing else: text, images and arcs are refused,
 * hints on how to paint are let go.
 */
abstract class ShapeGraphics extends Graphics2D {

  static UnsupportedOperationException notAShape() {
    return new UnsupportedOperationException("Figures take shapes only");
  }

  @Override
  public void drawString(String text, int x, int y) {
    throw notAShape();
  }

  @Override
  public void drawString(String text, float x, float y) {
    throw notAShape();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw notAShape();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw notAShape();
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw notAShape();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {
    throw notAShape();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color back, ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, Color back, ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color back,
      ImageObserver observer) {
    throw notAShape();
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    throw notAShape();
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    throw notAShape();
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    throw notAShape();
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int angle) {
    throw notAShape();
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int angle) {
    throw notAShape();
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int points) {
    throw notAShape();
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int points) {
    throw notAShape();
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int points) {
    throw notAShape();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw notAShape();
  }

  @Override
  public void dispose() {}

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return shape.intersects(area);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw notAShape();
  }

  @Override
  public void setComposite(Composite composite) {}

  @Override
  public Composite getComposite() {
    return java.awt.AlphaComposite.SrcOver;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {}

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {}

  @Override
  public void addRenderingHints(Map<?, ?> hints) {}

  @Override
  public RenderingHints getRenderingHints() {
    return new RenderingHints(Map.of());
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public void setPaintMode() {}

  @Override
  public void setXORMode(Color other) {
    throw notAShape();
  }

  @Override
  public FontMetrics getFontMetrics(Font other) {
    throw notAShape();
  }
}
