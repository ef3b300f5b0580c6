import { useTranslation } from "react-i18next";
import { CheckboxGroup, TextArea, TextField } from "~/components/form";
import { plainFieldId } from "~/components/form/field-source";
import { German } from "~/components/values";
import { useLocale } from "~/i18n/locale";
import { Notes, useStepField } from "../step-form";

/** What the person will do: the template's tasks to tick, and others in the company's own words. */
export function TasksStep({ tasks }: { tasks: readonly { de: string; en: string | null }[] }) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const field = useStepField();
  const own = field.text("ownTasks");
  const isBare = tasks.length === 0;
  return (
    <>
      <div>
        <TextField {...field.text("title")} label={t("field.title")} hint={t("hint.title")} lang="de" />
        <Notes name="title" />
      </div>
      {/* without a template there is nothing to tick, and the company's own words are all */}
      <div id={isBare ? plainFieldId("tasks") : undefined}>
        {!isBare && (
          <CheckboxGroup
            {...field.many("tasks")}
            label={t("field.tasks")}
            columns={2}
            options={tasks.map((task) => ({
              value: task.de,
              label: <German>{task.de}</German>,
              hint: locale === "en" ? task.en : undefined,
            }))}
          />
        )}
        <TextArea
          {...own}
          errors={isBare ? [...(own.errors ?? []), ...field.errors("tasks")] : own.errors}
          label={t(isBare ? "field.tasks" : "field.ownTasks")}
          hint={t("hint.ownTasks")}
          rows={isBare ? 5 : 3}
          optional={!isBare}
          lang="de"
        />
        <Notes name="tasks" />
        <Notes name="ownTasks" />
      </div>
      <div>
        <TextArea
          {...field.text("description")}
          label={t("field.description")}
          hint={t("hint.description")}
          rows={5}
          optional
          lang="de"
        />
        <Notes name="description" />
      </div>
    </>
  );
}
