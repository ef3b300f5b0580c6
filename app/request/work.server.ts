import { parse } from "@conform-to/dom";
import { data } from "@remix-run/node";
import type { Trx } from "#db/index.server";
import { withParams } from "~/domain/errors";
import type { WorkUse } from "~/domain/occupation/find-work";
import { findIntent, foundForField, keepWords, longestWork, type WorkBoxes } from "~/domain/occupation/work-form";
import { findWork, takeWork } from "~/facts/find-work";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/**
 * Settles which work a form means before its schema reads it. The choice is then the id of an occupation that exists, or is
 * empty where the words are to stay words. Words that are a title beyond doubt need no choice.
 * @returns the page to show instead, with what was found and all that was typed; null when there is nothing to ask
 */
export async function settleWork(trx: Trx, form: FormData, boxes: WorkBoxes, use: WorkUse) {
  const words = text(form, boxes.words);
  const chosen = text(form, foundForField) === words ? text(form, boxes.choice) : "";
  form.delete(boxes.choice);
  const replyWith = (error: Record<string, string[]>) => parse(form, { resolve: () => ({ error }) }).reply();
  const again = async (status: number, refusal?: { at: string; code: string }) => {
    if (chosen !== "") form.set(boxes.choice, chosen);
    const reply = replyWith(refusal ? { [refusal.at]: [refusal.code] } : {});
    return data({ ...reply, work: await findWork(trx, words, use) }, { status });
  };
  if (words === "") return null;
  if (words.length > longestWork)
    return data(replyWith({ [boxes.words]: [withParams("tooLong", { max: longestWork })] }), { status: 400 });
  if (form.get("intent") === findIntent) return again(200);
  if (chosen === keepWords) return null;
  if (chosen !== "") {
    if (!(await takeWork(trx, chosen, use))) return again(400, { at: boxes.choice, code: "desk:work.refused.choose" });
    form.set(boxes.choice, chosen);
    return null;
  }
  const found = await findWork(trx, words, use);
  if (found.sure === null) {
    const hasWorks = found.works.length > 0;
    const why = hasWorks ? "choose" : (found.unfit ?? "unknown");
    return again(400, { at: hasWorks ? boxes.choice : boxes.words, code: `desk:work.refused.${why}` });
  }
  await takeWork(trx, found.sure, use);
  form.set(boxes.choice, found.sure);
  return null;
}
