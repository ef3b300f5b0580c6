import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { readAs, type Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { pageLocale } from "~/auth/locale.server";
import type { WizardView } from "~/components/job/step-questions";
import { clock } from "~/config/clock";
import type { SignedIn } from "~/domain/actor";
import { valuesOf } from "~/domain/job/answers";
import { isStopping } from "~/domain/job/rules";
import { isEditable } from "~/domain/job/states";
import {
  isWizardStep,
  placeOfField,
  type StepValues,
  stepAfter,
  stepBefore,
  stepOfField,
  stepSchemas,
  type WizardStep,
  wizardSteps,
} from "~/domain/job/wizard";
import { jobWizardPage } from "~/queries/job/wizard";
import { command } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { settleWork } from "~/request/work.server";
import { saveJobStep } from "~/services/job/save-job-step";

/**
 * Who posts where: companies under /employer/jobs, the city's team for a company under /specialist/jobs. The same pages
 * serve both; the address says in which area one is, and the area who may be there.
 */
type Area = { roles: Exclude<SignedIn["role"], "candidate">[]; path: "/employer/jobs" | "/specialist/jobs" };
const employerArea: Area = { roles: ["employer"], path: "/employer/jobs" };
const specialistArea: Area = { roles: ["specialist", "coordinator"], path: "/specialist/jobs" };

export function areaOf(request: Request): Area {
  return new URL(request.url).pathname.startsWith("/specialist/") ? specialistArea : employerArea;
}

/**
 * Settles which work the first page means, by the company's words or by its list. @returns the page to show instead, with
 * what the words may mean; null when there is nothing to ask
 */
export async function settleOccupation(trx: Trx, form: FormData) {
  const boxes = { words: "work", choice: "found" };
  const asked = await settleWork(trx, form, boxes, "posting");
  const found = form.get(boxes.choice);
  if (!asked && found !== null) form.set("occupationId", found);
  return asked;
}

/** Reads a page's form with its schema. */
export function parseStep<Step extends WizardStep>(step: Step, form: FormData) {
  return readForm(form, stepSchemas[step] as unknown as z.ZodType<StepValues[Step]>, clock.today());
}

/** The page of the wizard that the address names. @throws 404 when there is none of that name */
export function stepOf({ params }: Pick<LoaderFunctionArgs, "params">): WizardStep {
  const { step } = params;
  if (!isWizardStep(step)) throwNotFound();
  return step;
}

/** A page of the wizard for a stored draft; a job that may not be edited now leads to its own page. */
export async function stepLoader(args: LoaderFunctionArgs): Promise<WizardView> {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const id = idParam(args.params.id);
  const step = stepOf(args);
  const page = await readAs(actor, (trx) => jobWizardPage(trx, actor, id, clock.today()));
  return stepView(args, step, page);
}

/** What a page asks, with what is stored. @throws a redirect to the job when it may not be edited now */
export async function stepView(
  args: LoaderFunctionArgs,
  step: WizardStep,
  { sheet, choices, findings, preview, reach }: Awaited<ReturnType<typeof jobWizardPage>>,
): Promise<WizardView> {
  const area = areaOf(args.request);
  const { record, occupation } = sheet;
  // after a refused form the page stays, so that nothing typed is lost
  if (!isEditable(record.state) && args.context.method !== "POST") throw redirect(`${area.path}/${record.id}`);
  const pages: string[] = [...wizardSteps, "check"];
  const isAnswered = pages.indexOf(record.wizardStep) > pages.indexOf(step);
  return {
    step,
    base: `${area.path}/${record.id}`,
    isNew: false,
    version: record.version,
    title: record.title,
    contract: record.contractKind,
    tasks: occupation.tasksDe.map((de, index) => ({ de, en: occupation.tasksEn[index] ?? null })),
    leadsTo: [...occupation.apprenticeships],
    choices,
    beside: { job: preview, reach },
    state: {
      values: valuesOf(step, { ...record, closesOn: sheet.row.closesOn }, await pageLocale(args)),
      errors: {},
      // the rules answer what was said, not an empty page
      findings: isAnswered ? findings.filter((finding) => placeOfField[finding.field].step === step) : [],
      remarks: choices.remarks.filter((remark) => stepOfField(remark.field) === step),
    },
  };
}

/**
 * Saves a page and goes on; stays when the rules object or when there is a hint that has not been shown yet.
 * @param group on the record: the answers are a group there, and saving leads back to it
 */
export async function stepAction(args: ActionFunctionArgs, group = false) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const id = idParam(args.params.id);
  const step = stepOf(args);
  const base = `${area.path}/${id}`;
  return command(args, actor, async (trx, form) => {
    const asked = step === "occupation" ? await settleOccupation(trx, form) : null;
    if (asked) return asked;
    const saved = await save(trx, step, form);
    if ("reply" in saved) return data(saved.reply, { status: 400 });
    const { findings } = saved;
    const intent = form.get("intent");
    const before = stepBefore(step);
    if (intent === "later") return redirect(base);
    if (intent === "back" && before) return redirect(`${base}/edit/${before}`);
    const seen = form.getAll("seen");
    const unseen = findings.some((finding) => finding.level === "warn" && !seen.includes(finding.code));
    const holds = findings.some(isStopping) || unseen;
    if (group)
      return redirect(holds ? `${base}/change/${step}?rules=1#group-${step}` : `${base}?done=saved#group-${step}`);
    if (holds) return redirect(`${base}/edit/${step}?rules=1`);
    const next = stepAfter(step);
    return redirect(next === "check" ? `${base}/check` : `${base}/edit/${next}`);
  });

  async function save<Step extends WizardStep>(trx: Trx, page: Step, form: FormData) {
    const submission = parseStep(page, form);
    if (submission.status !== "success") return { reply: submission.reply() };
    const version = versionOf(form) || undefined;
    return saveJobStep(trx, actor, { jobId: id, version, step: page, values: submission.value }, clock);
  }
}
