import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { name: 'bureau', width: 1366, height: 900, scheme: 'light' },
  { name: 'bureau-donker', width: 1366, height: 900, scheme: 'dark' },
  { name: 'telefoon', width: 375, height: 740, scheme: 'light' },
  { name: 'telefoon-donker', width: 375, height: 740, scheme: 'dark' },
];

const args = process.argv.slice(2);
const picture = args.indexOf('--beeld');
const folder = picture < 0 ? null : args.splice(picture, 2)[1];
if (args.length === 0) {
  console.error('Geef een of meer HTML-bestanden.');
  process.exit(2);
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
});
let wrong = 0;
for (const file of args) {
  for (const view of views) {
    const page = await browser.newPage();
    const requests = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) requests.push(request.url());
    });
    await page.setViewport({ width: view.width, height: view.height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
    await page.goto('file://' + resolve(file), { waitUntil: 'load', timeout: 120000 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.evaluate(axe);
    const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    for (const violation of result.violations) {
      wrong++;
      console.log(`${basename(file)} ${view.name}: ${violation.id} (${violation.nodes.length}x) ${violation.help}`);
      for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}`);
    }
    if (wide > 1) {
      wrong++;
      console.log(`${basename(file)} ${view.name}: de bladzijde is ${wide} beeldpunten te breed`);
    }
    for (const url of requests) {
      wrong++;
      console.log(`${basename(file)} ${view.name}: vraagt ${url}`);
    }
    if (folder) await page.screenshot({ path: resolve(folder, `${basename(file, '.html')}-${view.name}.png`) });
    console.log(`${basename(file)} ${view.name}: ${result.passes.length} regels goed, ${result.violations.length} fout`);
    await page.close();
  }
}
await browser.close();
process.exit(wrong > 0 ? 1 : 0);
