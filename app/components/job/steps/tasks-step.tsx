import { useTranslation } from "react-i18next";
import { CheckboxGroup, TextArea, TextField } from "~/components/form";
import { German } from "~/components/values";
import { useLocale } from "~/i18n/locale";
import { Notes, useStepField } from "../step-form";

/** What the person will do: the template's tasks to tick, and others in the company's own words. */
export function TasksStep({ tasks }: { tasks: readonly { de: string; en: string | null }[] }) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const field = useStepField();
  return (
    <>
      <div>
        <TextField {...field.text("title")} label={t("field.title")} hint={t("hint.title")} lang="de" />
        <Notes name="title" />
      </div>
      <div>
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
        <TextArea
          {...field.text("ownTasks")}
          label={t("field.ownTasks")}
          hint={t("hint.ownTasks")}
          rows={3}
          optional
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
