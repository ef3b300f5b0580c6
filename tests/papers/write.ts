import fs from "node:fs";
import path from "node:path";
import { clock } from "~/config/clock";
import { formatDate } from "~/i18n/format";
import { papers } from "./papers";

/** `npm run papers [-- FOLDER]`: writes the papers a city needs to sign, as Markdown, into a folder (default `.data/papers`). */
const folder = path.resolve(process.argv[2] ?? ".data/papers");
const { version } = JSON.parse(fs.readFileSync("package.json", "utf8")) as { version: string };
fs.mkdirSync(folder, { recursive: true });
for (const { file, text } of papers(version, formatDate(clock.today(), "de", "long"))) {
  fs.writeFileSync(path.join(folder, file), text);
  process.stdout.write(`${path.join(folder, file)}\n`);
}
