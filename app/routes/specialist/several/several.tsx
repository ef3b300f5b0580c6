import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, ErrorSummary, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { type SeveralInput, type SeveralList, severalLists, severalSchemas } from "~/domain/several";
import { isUuid } from "~/domain/uuid";
import { staffNames } from "~/facts/choices";
import { chosenRows } from "~/queries/team/several";
import { command } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { throwNotFound } from "~/request/responses.server";
import { ownPath } from "~/request/safe-path";
import { actForSeveral } from "~/services/team/act-for-several";
import { SeveralAnswered } from "./parts/answered";
import { SeveralFields } from "./parts/fields";

const homes: Record<SeveralList, string> = {
  people: "/specialist/candidates",
  proposals: "/specialist/proposals",
  jobs: "/specialist/jobs",
  companies: "/specialist/employers",
  searches: "/specialist/searches",
  users: "/coordinator/users",
};

/** Who works with a list; whoever does not finds nothing here. */
const mayWorkWith = (actor: Staff, list: SeveralList): SeveralList =>
  list === "users" && actor.role !== "coordinator" ? throwNotFound() : list;

/** More than these are not read from an address. */
const mostInAddress = 200;

const listOf = (params: { list?: string }): SeveralList =>
  severalLists.find((list) => list === params.list) ?? throwNotFound();

export const handle: PageHandle = { title: "desk:several.pageTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const list = mayWorkWith(actor, listOf(args.params));
  const search = new URL(args.request.url).searchParams;
  const idsOf = (name: string) =>
    search
      .getAll(name)
      .map((value) => value.split("~")[0] ?? "")
      .filter(isUuid)
      .slice(0, mostInAddress);
  return readAs(actor, async (trx) => ({
    list,
    back: ownPath(search.get("list"), homes[list]),
    rows: await chosenRows(trx, actor, list, idsOf("pick")),
    answered: await chosenRows(trx, actor, list, [...idsOf("ok"), ...idsOf("not")]),
    staff: list === "people" || list === "companies" ? await staffNames(trx) : [],
    me: actor.userId,
    today: clock.today(),
  }));
}

/** Each row under its own guards; the answer names which were refused and why. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const list = mayWorkWith(actor, listOf(args.params));
  return command(args, actor, async (trx, form) => {
    const submission = readForm(form, severalSchemas[list](clock.today()), clock.today());
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const outcomes = await actForSeveral(trx, actor, { list, ...submission.value } as SeveralInput, clock);
    const back = ownPath(String(form.get("list") ?? ""), homes[list]);
    const answer = outcomes.map((one) =>
      "refused" in one ? ["not", `${one.item.id}~${one.refused}`] : ["ok", one.item.id],
    );
    return redirect(`/specialist/several/${list}?${new URLSearchParams([["list", back], ...answer])}`);
  });
}

export default function SeveralPage() {
  const { list, back, rows, answered, staff, me, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const reply = useActionData<Reply>();
  const errors = errorsOf(reply);
  const labels = {
    pick: t("several.who"),
    act: t("several.act"),
    nextStep: t("note.nextStep"),
    nextStepOn: t("note.nextOn"),
    to: t("several.to"),
    reason: t("several.reason"),
    plannedOn: t("employer:visit.day"),
    userId: t("employer:visit.who"),
    topic: t("employer:visit.topic"),
    kind: t("note.kindLabel"),
    text: t("note.text"),
  };
  const toList = (
    <ButtonLink to={back} kind={answered.length > 0 ? "main" : "second"}>
      {t("several.back")}
    </ButtonLink>
  );
  return (
    <div className="wrap-text stack">
      <PageHeader title={t("several.pageTitle")} />
      <SeveralAnswered rows={answered} />
      {rows.length > 0 && (
        <AppForm errors={errors} labels={labels}>
          <input type="hidden" name="list" value={back} />
          <p>{t(`several.lead.${list}`, { count: rows.length })}</p>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <input type="hidden" name="pick" value={`${row.id}~${row.version}`} />
                <bdi>{row.name}</bdi> <span className="soft">{row.about}</span>
                {Boolean(row.left) && <> · {t("several.left", { count: row.left })}</>}
              </li>
            ))}
          </ul>
          <SeveralFields list={list} staff={staff} me={me} today={today} errors={errors} reply={reply} />
          <FormActions>
            <SubmitButton>{t(`several.confirm.${list}`, { count: rows.length })}</SubmitButton>
            {toList}
          </FormActions>
        </AppForm>
      )}
      {/* without anybody there is no form that says what is wrong */}
      {rows.length === 0 && <ErrorSummary errors={errors} labels={labels} />}
      {rows.length === 0 && answered.length === 0 && <Notice kind="attention">{t("several.nobody")}</Notice>}
      {rows.length === 0 && <p>{toList}</p>}
    </div>
  );
}
