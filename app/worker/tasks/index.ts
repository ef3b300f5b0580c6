import type { TaskList } from "graphile-worker";
import { Counter } from "prom-client";
import { database } from "#db/index.server";
import type { TaskName } from "#db/outbox";
import { clock } from "~/config/clock";
import { log } from "~/config/log";
import type { Task } from "~/worker/task";
import { applyRetentionTask } from "./apply-retention";
import { checkImportTask } from "./check-import";
import { closeStaleJobs } from "./close-stale-jobs";
import { demoMailboxTask } from "./demo-mailbox";
import { forgetMailsTask } from "./forget-mails";
import { forgetMergesTask } from "./forget-merges";
import { forgetQuestionsTask } from "./forget-questions";
import { forgetWithheldTask } from "./forget-withheld";
import { importRetention } from "./import-retention";
import { jobAlertsTask } from "./job-alerts";
import { keepReachTask } from "./keep-reach";
import { keepStanding } from "./keep-standing";
import { nobodyLostTask } from "./nobody-lost";
import { noteErasedTask } from "./note-erased";
import { proposalReminders } from "./proposal-reminders";
import { reminders } from "./reminders";
import { runImportTask } from "./run-import";
import { savedSearchesTask } from "./saved-searches";
import { searchReconcile } from "./search-reconcile";
import { searchSync } from "./search-sync";
import { searchWatch } from "./search-watch";
import { sendMessageTask } from "./send-message";

const tasks: Partial<Record<TaskName, Task>> = {
  "apply-retention": applyRetentionTask,
  "check-import": checkImportTask,
  "close-stale-jobs": closeStaleJobs,
  "demo-mailbox": demoMailboxTask,
  "forget-mails": forgetMailsTask,
  "forget-merges": forgetMergesTask,
  "forget-questions": forgetQuestionsTask,
  "forget-withheld": forgetWithheldTask,
  "import-retention": importRetention,
  "job-alerts": jobAlertsTask,
  "keep-reach": keepReachTask,
  "keep-standing": keepStanding,
  "note-erased": noteErasedTask,
  "proposal-reminders": proposalReminders,
  reminders,
  "nobody-lost": nobodyLostTask,
  "saved-searches": savedSearchesTask,
  "search-reconcile": searchReconcile,
  "search-sync": searchSync,
  "search-watch": searchWatch,
  "run-import": runImportTask,
  "send-message": sendMessageTask,
};

/** Times are UTC. */
export const crontab = [
  "# minute hour day month weekday task",
  "0 * * * * keep-reach",
  "5 * * * * close-stale-jobs",
  "35 * * * * forget-questions",
  "45 * * * * forget-withheld",
  "25 1 * * * forget-merges",
  "20 6 * * 1-5 proposal-reminders",
  "15 1 * * * import-retention",
  "50 1 * * * apply-retention",
  "40 1 * * * search-reconcile",
  "55 1 * * * note-erased",
  "0 3 * * * keep-standing",
  "10 3 * * * nobody-lost",
  "* * * * * search-watch",
  "# nobody's phone rings at night: 6 to 17 UTC is 7 to 18 in winter, 8 to 19 in summer",
  "*/10 6-17 * * * reminders",
  "5,35 6-16 * * 1-5 saved-searches",
  "20 7 * * 1-5 job-alerts",
].join("\n");

const ended = new Counter({
  name: "worker_jobs_total",
  help: "Jobs that this worker has ended, by task and outcome",
  labelNames: ["task", "outcome"],
});

export const taskList: TaskList = Object.fromEntries(
  Object.entries(tasks).map(([name, task]) => [
    name,
    async (payload: unknown) => {
      const ids = payload as Record<string, string | number>;
      const started = performance.now();
      try {
        await task(ids, { db: database().db, clock });
      } catch (error) {
        ended.inc({ task: name, outcome: "failed" });
        throw error;
      }
      ended.inc({ task: name, outcome: "done" });
      log.info({ task: name, ...ids, ms: Math.round(performance.now() - started) }, "task done");
    },
  ]),
);
