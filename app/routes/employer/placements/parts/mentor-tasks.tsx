import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import { type DeskColumn, DeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useStepText } from "~/components/desk/step-text";
import type { EmployerTask } from "~/queries/placement/employer-placements";

/** What the company's own mentor has to do, and by when; done with one press once it is due. */
export function MentorTasks({
  tasks,
  placementId,
  today,
}: {
  tasks: readonly EmployerTask[];
  placementId: string;
  today: string;
}) {
  const { t } = useTranslation("placement");
  const text = useStepText();
  const columns: DeskColumn<EmployerTask>[] = [
    {
      key: "due",
      label: t("company.due"),
      width: "date",
      narrow: "end",
      cell: (task) => <Due value={task.dueOn} today={today} />,
    },
  ];
  return (
    <DeskTable
      label={t("company.tasks")}
      who={t("company.task")}
      wideName
      acts={tasks.some(({ dueOn }) => dueOn <= today)}
      columns={columns}
      rows={tasks}
      line={(task) => {
        const to = `/employer/placements/${placementId}/steps/${task.id}/complete`;
        const otherwise = t(`company.contact.${task.channel}`);
        return {
          key: task.id,
          to,
          title: text({ templateKey: task.templateKey, title: "", otherwise }),
          late: task.dueOn < today,
          act: task.dueOn <= today && (
            <ActionButton action={to} version={task.version} size="small">
              {t("company.done")}
            </ActionButton>
          ),
        };
      }}
    />
  );
}
