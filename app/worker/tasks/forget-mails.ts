import { forgetMails } from "~/worker/mail/transport";
import type { Task } from "~/worker/task";

/** Task `forget-mails {messages}`: the mails of these messages, ids with spaces between, leave the mailbox on this machine. */
export const forgetMailsTask: Task = async ({ messages }) => {
  await forgetMails(String(messages).split(" "));
};
