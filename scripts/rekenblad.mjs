// Holds each number of the sheets (CSV of LibreOffice) against feiten.csv. See scripts/rekenblad.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [folder, factsFile] = process.argv.slice(2);
const KEY = "Sleutel in feiten.csv";

/** The rows of a CSV file (RFC 4180). */
function rows(text) {
  const all = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') {
        quoted = false;
      } else {
        cell += c;
      }
    } else if (c === '"') {
      quoted = true;
    } else if (c === ",") {
      row.push(cell);
      cell = "";
    } else if (c === "\n") {
      row.push(cell);
      all.push(row);
      row = [];
      cell = "";
    } else if (c !== "\r") {
      cell += c;
    }
  }
  return all;
}

const [kop, ...lines] = rows(readFileSync(factsFile, "utf8"));
const facts = new Map(
  lines.map((line) => [line[0], Object.fromEntries(kop.map((name, i) => [name, line[i]]))]),
);
const sheets = readdirSync(folder).filter((name) => name.endsWith(".csv"));
const read = (name) => rows(readFileSync(join(folder, name), "utf8"));

const groups = new Map();
let columns = [];
for (const row of read(sheets.find((name) => name.endsWith("-Kolommen.csv")))) {
  if (row.includes(KEY)) {
    columns = row;
  } else if (/^[A-Z]+$/.test(row[columns.indexOf("Letter")] ?? "")) {
    groups.set(row[columns.indexOf("Letter")], row[columns.indexOf(KEY)]);
  }
}

let numbers = 0;
const wrong = [];
for (const sheet of sheets) {
  let heads = [];
  for (const row of read(sheet)) {
    if (row.includes(KEY)) {
      heads = row;
      continue;
    }
    const key = row[heads.indexOf(KEY)];
    if (!key) {
      continue;
    }
    heads.forEach((name, i) => {
      const letter = /^.* \(([A-Z]+)\)$/.exec(name);
      if (letter && /^-?[0-9.]+(E-?[0-9]+)?%?$/.test(row[i])) {
        numbers++;
        const [id, kind] = key.replace("KOLOM", groups.get(letter[1])).split(", ");
        const fact = facts.get(id);
        const wanted = kind === "geheel" ? 1 : Number(fact?.[kind ?? "waarde"] || NaN);
        const is = row[i].endsWith("%") ? Number(row[i].slice(0, -1)) / 100 : Number(row[i]);
        if (!(Math.abs(wanted - is) <= 1e-12 * Math.max(1, Math.abs(wanted)))) {
          wrong.push(`${sheet}: ${row[i]} is not ${id} (${wanted})`);
        }
      }
    });
  }
}
console.log(`  ${sheets.length} sheets, ${numbers} numbers, ${wrong.length} differences`);
wrong.slice(0, 20).forEach((offence) => console.log("  " + offence));
process.exit(wrong.length === 0 && numbers > 0 ? 0 : 1);
