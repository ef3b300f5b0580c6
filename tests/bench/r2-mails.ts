import { bundleDyingWorker, comeAfter, runUntilKilled } from "#tests/support/killed-jobs";
import { type Answer, mailProvider } from "#tests/support/mail-provider";
import { queueInvitations } from "#tests/support/queued-mails";
import type { Bench } from "./bench";
import { withPlace } from "./place";

const fine = Array<Answer>(4).fill("ok");
const answers: Answer[] = [...fine, "lost", ...fine, "refused", ...fine, "busy", ...fine, "silent"];
/** Statements and requests until a worker kills itself: from the first of a job to the middle of the hundredth. */
const fewest = 1;
const most = 1_500;

/**
 * Mails over a provider that fails in every way, while worker after worker is killed with -9 at a step drawn by chance
 * (always the same chance). `--size` is the number of mails, `--rounds` of kills.
 */
export const bench: Bench = {
  goal: "R2: 0 mails lost, 0 sent twice over 10,000 sends with kills at every step",
  run: ({ size = 10_000, rounds }) =>
    withPlace(async (place) => {
      globalThis.sprosseDatabase = place;
      const provider = await mailProvider((request) => answers[request % answers.length] ?? "ok");
      const bundle = await bundleDyingWorker();
      await place.owner.pool.query(
        "with made as (insert into app_user (id, email, name) values (gen_random_uuid(), 'k@example.org', 'K') returning id) insert into membership (user_id, role) select id, 'coordinator' from made",
      );
      const ids = await queueInvitations(place.owner.pool, size, "mail-");
      let seed = 1;
      let kills = 0;
      let given = 0;
      for (let round = 0; round < rounds; round++) {
        seed = (seed * 48_271) % 2_147_483_647;
        const killAt = fewest + (seed % most);
        if (!(await runUntilKilled(bundle, place, { killAt, providerUrl: provider.url }))) break;
        kills += 1;
      }
      given += await comeAfter(place, provider.url);
      await provider.close();
      const times = [...provider.delivered.values()];
      const { rows } = await place.owner.pool.query<{ state: string; mails: number }>(
        "select state, count(*)::int as mails from message group by 1",
      );
      return {
        mails: ids.length,
        kills,
        givenBackAtTheEnd: given,
        requests: provider.requests,
        lost: ids.filter((id) => !provider.delivered.has(id)).length,
        twice: times.filter((count) => count > 1).length,
        states: rows,
      };
    }),
};
