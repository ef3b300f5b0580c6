import { candidateStatus, questionStatus } from "./candidate/states";
import { agreementStatus, concernStatus, employerStatus, visitStatus } from "./employer/states";
import { batchStatus } from "./import/states";
import { jobStatus } from "./job/states";
import { messageStatus } from "./message/states";
import { placementStatus } from "./placement/states";
import { proposalStatus } from "./proposal/states";
import type { StatusTable } from "./status-table";
import { appointmentStatus, stepStatus } from "./support/states";

/** Every table of states with what it must allow, written by hand; the tests compare the two. */
export type Expected = {
  table: StatusTable;
  /** Facts for the conditions, by name; a table without conditions has none. */
  facts: Readonly<Record<string, object>>;
  /** One line per allowed change: `from,from event to role,role`, and `if fact,fact` where only some facts will do. */
  allowed: string;
};

export const expected: readonly Expected[] = [
  {
    table: proposalStatus,
    facts: { consent: { hasLiveConsent: true }, noConsent: { hasLiveConsent: false } },
    allowed: `
      new                           write            draft      specialist,coordinator
      draft                         send             sent       specialist,coordinator if consent
      sent                          invite           invited    employer,specialist,coordinator
      invited                       accept           accepted   employer,specialist,coordinator
      sent,invited,accepted         decline          declined   employer,specialist,coordinator
      draft,sent,invited,accepted   withdraw         withdrawn  specialist,coordinator
      draft,sent,invited            withdrawConsent  withdrawn  candidate,specialist,coordinator
      sent                          expire           expired    system
      draft,sent,invited            endWithJob       closed     employer,specialist,coordinator,system
      draft,sent,invited,accepted   start            closed     specialist,coordinator,system
    `,
  },
  {
    table: agreementStatus,
    facts: {
      nobody: { isOver: false, ownConfirmed: false, otherConfirmed: false },
      own: { isOver: false, ownConfirmed: true, otherConfirmed: false },
      other: { isOver: false, ownConfirmed: false, otherConfirmed: true },
      both: { isOver: false, ownConfirmed: true, otherConfirmed: true },
      over: { isOver: true, ownConfirmed: false, otherConfirmed: false },
      overOther: { isOver: true, ownConfirmed: false, otherConfirmed: true },
    },
    allowed: `
      new              begin    draft  specialist,coordinator
      draft,sent       edit     draft  specialist,coordinator           if nobody,own,other,both
      draft            send     sent   specialist,coordinator           if nobody,own,other,both
      sent             confirm  sent   employer,specialist,coordinator  if nobody
      sent             confirm  live   employer,specialist,coordinator  if other
      live             review   live   specialist,coordinator           if nobody,own,other,both
      draft,sent,live  end      ended  specialist,coordinator           if nobody,own,other,both
      draft,sent,live  runOut   ended  specialist,coordinator           if over,overOther
    `,
  },
  {
    table: jobStatus,
    facts: {},
    allowed: `
      new                                        write     draft      employer,specialist,coordinator,system
      draft,returned                             submit    submitted  employer,specialist,coordinator
      submitted                                  withdraw  draft      employer,specialist,coordinator
      submitted                                  return    returned   specialist,coordinator
      submitted                                  publish   published  specialist,coordinator
      published                                  pause     paused     employer,specialist,coordinator,system
      paused                                     resume    published  employer,specialist,coordinator
      published,paused                           revise    draft      employer,specialist,coordinator
      published,paused                           fill      filled     employer,specialist,coordinator,system
      draft,submitted,returned,published,paused  close     closed     employer,specialist,coordinator
      published,paused                           expire    expired    system
      filled,closed,expired                      relist    draft      employer,specialist,coordinator
      filled                                     reopen    published  specialist,coordinator
    `,
  },
  {
    table: visitStatus,
    facts: {},
    allowed: `
      new      plan        planned    specialist,coordinator
      planned  reschedule  planned    specialist,coordinator
      planned  record      done       specialist,coordinator
      done     correct     done       specialist,coordinator
      planned  cancel      cancelled  specialist,coordinator
    `,
  },
  {
    table: concernStatus,
    facts: {},
    allowed: `
      new       raise   open      employer
      open      answer  answered  specialist,coordinator
      answered  close   closed    specialist,coordinator
    `,
  },
  {
    table: stepStatus,
    facts: {},
    allowed: `
      new           plan      open     specialist,coordinator,system
      open          complete  done     employer,specialist,coordinator,system
      open          move      open     specialist,coordinator
      open          skip      skipped  specialist,coordinator,system
      done,skipped  reopen    open     specialist,coordinator
    `,
  },
  {
    table: appointmentStatus,
    facts: {},
    allowed: `
      new      arrange  planned    employer,specialist,coordinator
      planned  move     planned    specialist,coordinator
      planned  cancel   cancelled  specialist,coordinator,system
      planned  hold     done       specialist,coordinator
      planned  miss     missed     specialist,coordinator
    `,
  },
  {
    table: messageStatus,
    facts: {},
    allowed: `
      new          queue   queued     system
      queued       send    sent       system
      sent         arrive  delivered  system
      queued       drop    cancelled  system
      queued,sent  fail    failed     system
      failed       retry   queued     specialist,coordinator
    `,
  },
  {
    table: questionStatus,
    facts: {},
    allowed: `
      new   ask      open       specialist,coordinator,system
      open  answer   answered   specialist,coordinator
      open  dismiss  dismissed  specialist,coordinator
    `,
  },
  {
    table: placementStatus,
    facts: {},
    allowed: `
      new                  begin  active  specialist,coordinator
      active,paused,ended  enter  active  specialist,coordinator
      active,paused,ended  pause  paused  specialist,coordinator
      active,paused,ended  exit   ended   specialist,coordinator
    `,
  },
  {
    table: employerStatus,
    facts: {},
    allowed: `
      new                      register  prospect  specialist,coordinator,system
      new                      bring     active    specialist,coordinator,system
      prospect                 meet      active    specialist,coordinator
      active                   rest      resting   specialist,coordinator
      resting,closed           return    active    specialist,coordinator
      active,resting,prospect  close     closed    specialist,coordinator
    `,
  },
  {
    table: candidateStatus,
    facts: {},
    allowed: `
      new                 enter   active  specialist,coordinator,system
      active              pause   paused  specialist,coordinator
      active,paused       leave   left    specialist,coordinator
      paused,left         return  active  specialist,coordinator
      active,paused,left  erase   erased  coordinator,system
    `,
  },
  {
    table: batchStatus,
    facts: { fresh: { isStale: false }, stale: { isStale: true } },
    allowed: `
      new                       upload        preview    system
      preview                   check         checking   system
      checking                  checked       preview    system
      preview,failed            confirm       confirmed  system
      confirmed,running         confirmAgain  confirmed  system if stale
      confirmed,running,failed  run           running    system
      confirmed,running,failed  fail          failed     system
      confirmed,running         finish        done       system
      checking,preview          discard       discarded  system
      checking,preview,failed   forget        discarded  system
    `,
  },
];
