import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Pagination, Tabs } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { VerbProblem } from "~/components/verb-problem";
import { changeFields } from "~/domain/import/again-fields";
import { pageNumber } from "~/domain/page-number";
import { importChangesPage } from "~/queries/import/changes";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { type Chosen, chooseChanges, chooseKind } from "~/services/import/choose-changes";
import { PersonChanges } from "./parts/person-changes";
import { backUnlessPreview } from "./parts/preview-only.server";

export const handle: PageHandle = { title: "import:again.title" };

const fieldIn = (search: URLSearchParams) => changeFields.find((field) => field === search.get("field")) ?? null;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const field = fieldIn(search);
  const shown = await readAs(actor, (trx) =>
    importChangesPage(trx, idParam(args.params.id), { page: pageNumber(search), field }),
  );
  return { ...shown, field, back: backUnlessPreview(args, shown.batch) };
}

/** A box that was shown and is not ticked any more means that the change is left. */
function chosenIn(form: FormData): Chosen[] {
  const taken = new Set(form.getAll("take").map(String));
  return form.getAll("shown").flatMap((name) => {
    const [row = "", wanted] = String(name).split(".");
    const field = changeFields.find((each) => each === wanted);
    return field && /^\d{1,6}$/.test(row) ? [{ rowNo: Number(row), field, take: taken.has(String(name)) }] : [];
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { search } = new URL(args.request.url);
  return command(args, actor, async (trx, form) => {
    const batchId = idParam(args.params.id);
    const kind = changeFields.find((field) => field === form.get("kind"));
    if (kind) await chooseKind(trx, { batchId, field: kind, take: form.get("all") === "take" });
    else await chooseChanges(trx, { batchId, choices: chosenIn(form) });
    const here = new URLSearchParams(search);
    here.set("done", "changes");
    return redirect(`/specialist/import/${batchId}/changes?${here}`);
  });
}

export default function ChangesPage() {
  return useLoaderData<typeof loader>().batch.state === "preview" ? <Changes /> : <VerbProblem />;
}

/** What the office's next list says otherwise than the records: person by person, each field taken or left. */
function Changes() {
  const { batch, people, counts, taken, page, pages, names, field } = useLoaderData<typeof loader>();
  const { t } = useTranslation("import");
  const base = `/specialist/import/${batch.id}`;
  const here = `${base}/changes`;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const address = [field && `field=${field}`, page > 1 && `page=${page}`].filter(Boolean).join("&");
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: base, label: batch.filename },
        ]}
        title={t("again.title")}
        lead={t("again.lead", { count: all, taken })}
      />
      <Flash ns="import" />
      {all === 0 ? (
        <EmptyState icon="check" title={t("again.none")}>
          <ButtonLink to={base}>{t("questions.back")}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t("again.kinds")}
            items={[
              { to: here, label: t("filter.all"), count: all, here: field === null },
              ...changeFields.flatMap((each) =>
                counts[each] === undefined
                  ? []
                  : [
                      {
                        to: `${here}?field=${each}`,
                        label: t(`fields.${each}`),
                        count: counts[each],
                        here: each === field,
                      },
                    ],
              ),
            ]}
          />
          {field && (
            <div className="row">
              <ActionButton action={`${here}?${address}`} size="small" fields={{ kind: field, all: "take" }}>
                {t("again.takeAll", { field: t(`fields.${field}`) })}
              </ActionButton>
              <ActionButton
                action={`${here}?${address}`}
                size="small"
                kind="quiet"
                fields={{ kind: field, all: "leave" }}
              >
                {t("again.leaveAll", { field: t(`fields.${field}`) })}
              </ActionButton>
            </div>
          )}
          <AppForm errors={{}} action={address ? `${here}?${address}` : here} className="form">
            {people.map((person) => (
              <PersonChanges key={person.rowNo} person={person} names={names} />
            ))}
            <FormActions>
              <SubmitButton>{t("again.save")}</SubmitButton>
              <ButtonLink to={base} kind="second">
                {t("questions.back")}
              </ButtonLink>
            </FormActions>
          </AppForm>
          <Pagination page={page} pages={pages} />
        </>
      )}
    </div>
  );
}
