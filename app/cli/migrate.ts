import { openDatabase, prepare } from "./database";

const opened = await openDatabase();
try {
  const applied = await prepare(opened.ownerUrl);
  process.stdout.write(applied.length ? `${applied.join("\n")}\n` : "nothing to migrate\n");
} finally {
  await opened.close();
}
