import { CheckboxField, CheckboxGroup, NumberField, SelectField, WorkField } from "~/components/form";
import { useChoices } from "~/components/match/names";
import { both, useBothWords } from "~/components/two-languages";
import { everydaySkills, isEverydaySkill, oftenSpoken } from "~/domain/candidate/intake-forms";
import { occupationGroups } from "~/domain/candidate/sections";
import { languageCodes } from "~/domain/languages";
import { languageName } from "~/i18n/format";
import type { Asking } from "./asking";
import { asked, box } from "./box";

/** What somebody can do: what many can first, everything else in a list. What is noted is not asked again. */
export function SkillBoxes({ step, fields, facts }: Asking) {
  const choices = useChoices(facts.names);
  const known = new Set(facts.record.skills.map(({ skillId }) => skillId));
  return (
    <>
      <CheckboxGroup
        field={box(fields, "skill")}
        label={asked(step)}
        hint={both((t) => t("my:intake.hint.skills"))}
        columns={2}
        options={everydaySkills
          .filter((id) => !known.has(id))
          .map((id) => ({ value: id, label: both((t) => t(`my:intake.skill.${id}`)) }))}
      />
      <SelectField
        field={box(fields, "skillId")}
        label={both((t) => t("my:intake.more"))}
        options={choices("skill").filter(({ value }) => !known.has(value) && !isEverydaySkill(value))}
        optional
      />
    </>
  );
}

/** What somebody would like to do: fields of work, words of their own, or anything. */
export function WishBoxes({ step, fields, facts, reply }: Asking) {
  const known = new Set(facts.record.wishes.map(({ group }) => group));
  const anyKnown = facts.record.wishes.some(({ anyWork }) => anyWork);
  return (
    <>
      <CheckboxGroup
        field={box(fields, "group")}
        label={asked(step)}
        hint={both((t) => t("my:intake.hint.wish"))}
        columns={2}
        options={occupationGroups
          .filter((group) => !known.has(group))
          .map((group) => ({ value: group, label: both((t) => t(`public:code.group.${group}`)) }))}
      />
      {!anyKnown && <CheckboxField field={box(fields, "any")} label={both((t) => t("my:data.anyWork"))} />}
      <CheckboxField field={box(fields, "wantsApprenticeship")} label={both((t) => t("my:data.wantsApprenticeship"))} />
      <OwnWords fields={fields} reply={reply} />
    </>
  );
}

/** One job somebody had, in their words, and for how long. */
export function ExperienceBoxes({ fields, reply }: Asking) {
  return (
    <>
      <p className="hint">{both((t) => t("my:intake.hint.experience"))}</p>
      <OwnWords fields={fields} reply={reply} />
      <NumberField field={box(fields, "years")} label={both((t) => t("my:intake.years"))} optional />
    </>
  );
}

function OwnWords({ fields, reply }: Pick<Asking, "fields" | "reply">) {
  return (
    <WorkField
      words={{ field: box(fields, "original") }}
      choice={{ field: box(fields, "occupationId") }}
      found={reply?.work ?? null}
      use="person"
      label={both((t) => t("my:intake.words"))}
      hint={both((t) => t("my:intake.hint.words"))}
    />
  );
}

/** The languages somebody speaks besides German and their first one. */
export function LanguageBoxes({ step, fields, facts }: Asking) {
  const words = useBothWords();
  const known = new Set(["de", facts.record.preferredLanguage, ...facts.record.languages.map((l) => l.language)]);
  const often = oftenSpoken.filter((code) => !known.has(code));
  return (
    <>
      <CheckboxGroup
        field={box(fields, "language")}
        label={asked(step)}
        columns={2}
        options={often.map((code) => ({ value: code, label: both((_, locale) => languageName(code, locale)) }))}
      />
      <SelectField
        field={box(fields, "other")}
        label={both((t) => t("my:intake.otherLanguage"))}
        options={languageCodes
          .filter((code) => !known.has(code) && !often.includes(code))
          .map((code) => ({ value: code, label: words((_, locale) => languageName(code, locale)) }))}
        optional
      />
      <CheckboxField field={box(fields, "none")} label={both((t) => t("my:intake.noLanguage"))} />
    </>
  );
}
