import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** Lists from the office: upload, preview, decide, confirm, result. */
export const importRoutes: RouteConfigEntry[] = [
  route("specialist/import", "routes/specialist/import/list.tsx"),
  route("specialist/import/words", "routes/specialist/import/words.tsx"),
  route("specialist/import/words/:word/forget", "routes/specialist/import/word-forget.ts"),
  route("specialist/import/offices/:list", "routes/specialist/import/export.tsx"),
  route("specialist/import/offices/:list/columns", "routes/specialist/import/export-form.tsx"),
  route("specialist/import/offices/:list/files/:run/changes.csv", "routes/specialist/import/export-file.ts"),
  route("specialist/import/:id", "routes/specialist/import/batch.tsx"),
  route("specialist/import/:id/checking", "routes/specialist/import/checking.tsx"),
  route("specialist/import/:id/questions", "routes/specialist/import/questions.tsx"),
  route("specialist/import/:id/changes", "routes/specialist/import/changes.tsx"),
  route("specialist/import/:id/follows", "routes/specialist/import/follows.tsx"),
  route("specialist/import/:id/withheld", "routes/specialist/import/withheld.tsx"),
  route("specialist/import/:id/columns", "routes/specialist/import/columns.tsx"),
  route("specialist/import/:id/rows/:row", "routes/specialist/import/row.tsx"),
  route("specialist/import/:id/confirm", "routes/specialist/import/confirm.tsx"),
  route("specialist/import/:id/discard", "routes/specialist/import/discard.tsx"),
  route("specialist/import/:id/bad-rows.csv", "routes/specialist/import/bad-rows.ts"),
];
