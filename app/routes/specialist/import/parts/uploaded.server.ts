import { withActor } from "#db/index.server";
import { clock } from "~/config/clock";
import { keepUpload, openUpload, type Upload } from "~/services/import/keep-upload";

const system = { role: "system", name: "import" } as const;

/** The file of the form, or the one that was kept with the question it left open. */
export async function uploadedFile(form: FormData, userId: string): Promise<Upload | null> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0)
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const id = String(form.get("kept") ?? "");
  return id === "" ? null : withActor(system, (trx) => openUpload(trx, userId, id, clock));
}

export const keepForAnswer = (userId: string, upload: Upload): Promise<string> =>
  withActor(system, (trx) => keepUpload(trx, userId, upload, clock));
