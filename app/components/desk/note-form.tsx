import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { audiencesFor, longestNote, writtenKinds } from "~/domain/note/notes";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { NoteSubject } from "~/queries/note/notes";
import { AppForm, CheckboxField, DateField, FieldErrors, RadioGroup, SubmitButton, TextField } from "../form";
import { errorsOf, type Reply } from "../form/reply";
import { PhoneLink } from "../phone-link";
import { NextLine } from "./next-words";

/** Where a note is written; a refused one is shown there again, with what was typed. */
export const noteAddress = (about: string, next: string, at = "") =>
  `/specialist/notes/new?${new URLSearchParams({ about, next, ...(at && { at }) })}`;

/**
 * A note in one step: kind, one line, and what comes next or who else reads it behind folds. The telephone stands beside
 * it. On a page of its own the folds stand open.
 * @param done the next step that stands is done with this note
 * @param next the page to come back to; @param at the part of it
 * @param reply the refused form; @param focus the line is ready to be typed in
 */
export function NoteForm({
  subject,
  next,
  at,
  reply,
  focus = false,
  alone = false,
  done: settles = false,
}: {
  subject: NoteSubject;
  next: string;
  at?: string;
  reply?: Reply;
  focus?: boolean;
  alone?: boolean;
  done?: boolean;
}) {
  const { t } = useTranslation("desk");
  const errors = errorsOf(reply);
  const typed = (name: string) => {
    const value = reply?.initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };
  const done = settles || typed("done") !== undefined;
  return (
    <AppForm
      action={noteAddress(subject.id, next, at)}
      errors={errors}
      labels={{
        text: t("note.text"),
        nextStep: t("note.nextStep"),
        nextOn: t("note.nextOn"),
        audience: t("note.audience.label"),
        read: t("note.read"),
      }}
      className="note-form"
    >
      {done && <input type="hidden" name="done" value="on" />}
      <div className="note-line">
        <fieldset className="pills">
          <legend className="vh">{t("note.kindLabel")}</legend>
          {writtenKinds.map((kind) => (
            <label className="pill" key={kind}>
              <input type="radio" name="kind" value={kind} defaultChecked={kind === (typed("kind") ?? "call")} />
              <span>{t(`note.kind.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <input
          className="input"
          id="field-text"
          name="text"
          dir="auto"
          aria-label={t("note.textOf", { name: subject.name })}
          placeholder={t("note.placeholder")}
          maxLength={longestNote}
          defaultValue={typed("text")}
          aria-invalid={errors.text ? true : undefined}
          aria-describedby={errors.text ? "field-text-error" : undefined}
          // biome-ignore lint/a11y/noAutofocus: the row or page was opened to type in it
          autoFocus={focus}
          data-note-field
        />
        {subject.phone && <PhoneLink phone={subject.phone} />}
      </div>
      <FieldErrors id="field-text" errors={errors.text ?? []} />
      {errors.read && <CheckboxField name="read" label={t("note.read")} errors={errors.read} />}
      <div className="note-folds">
        <NextStep subject={subject} errors={errors} typed={typed} open={alone || done} done={done} />
        {subject.about === "person" && (
          <Readers subject={subject} errors={errors} typed={typed} open={alone} next={next} />
        )}
        <SubmitButton size="small" kind={alone || focus ? "main" : "second"}>
          {t(done ? "note.done" : "note.save")}
        </SubmitButton>
      </div>
    </AppForm>
  );
}

type Fold = {
  subject: NoteSubject;
  errors: Record<string, string[]>;
  typed: (name: string) => string | undefined;
  open: boolean;
};

/** What comes next with the person or company, and when. */
function NextStep({ subject, errors, typed, open, done }: Fold & { done: boolean }) {
  const { t } = useTranslation("desk");
  return (
    <details open={open || errors.nextStep !== undefined || errors.nextOn !== undefined}>
      <summary>{t("note.next")}</summary>
      <div className="row">
        <TextField
          name="nextStep"
          label={t("note.nextStep")}
          hint={(subject.next || subject.nextStep) && <Standing subject={subject} done={done} />}
          defaultValue={typed("nextStep")}
          errors={errors.nextStep}
          dir="auto"
        />
        <DateField name="nextOn" label={t("note.nextOn")} defaultValue={typed("nextOn")} errors={errors.nextOn} />
      </div>
    </details>
  );
}

/** What comes next as things stand, in the words of the head; and what a day alone would move. */
function Standing({ subject, done }: { subject: NoteSubject; done: boolean }) {
  const { t } = useTranslation("desk");
  const { next, nextStep, today } = subject;
  if (done && nextStep) return t("note.nextDone", { step: nextStep });
  const isOwn = next !== null && (next.source === "own" || (next.source === "step" && next.title === nextStep));
  return (
    <>
      {next && (
        <>
          {t("note.nextNow")} <NextLine next={next} today={today} />{" "}
        </>
      )}
      {nextStep && (isOwn ? t("note.nextMovesIt") : t("note.nextMoves", { step: nextStep }))}
    </>
  );
}

/** Who reads the note besides the team, with what is to be considered before it is saved. */
function Readers({ subject, errors, typed, open, next }: Fold & { next: string }) {
  const { t } = useTranslation(["desk", "placement"]);
  const locale = useLocale();
  const { company, language } = subject;
  const chosen = typed("audience") ?? "team";
  const inLanguage = language && languageName(language, locale);
  return (
    <details open={open || errors.audience !== undefined}>
      <summary>{t("note.audience.label")}</summary>
      <RadioGroup
        name="audience"
        label={<span className="vh">{t("note.audience.label")}</span>}
        defaultValue={chosen}
        errors={errors.audience}
        options={audiencesFor(subject).map((audience) => ({
          value: audience,
          label: t(`note.audience.${audience}`, { name: subject.name, company: company?.name, language: inLanguage }),
          hint: audience !== "team" && t(`note.audience.${audience}Hint`, { name: subject.name, language: inLanguage }),
        }))}
        hint={
          company &&
          !company.consent && (
            <>
              {t("note.audience.noConsent", { name: subject.name, company: company.name })}{" "}
              <Link
                to={`/specialist/candidates/${subject.id}/consents/new?${new URLSearchParams({ employer: company.id, back: next })}`}
              >
                {t("placement:form.recordConsent")}
              </Link>
            </>
          )
        }
      />
    </details>
  );
}
