import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { homeOfUser } from "~/auth/account.server";
import { changeDemoRole, demoUserOf, demoUserOfPerson } from "~/auth/demo-door.server";
import { signIn } from "~/auth/sign-in.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { areaOfPath } from "~/domain/area-of-path";
import { demoStory, isStoryMoment, momentOf, type StoryPage, storyPage, storyRoles } from "~/queries/user/demo-story";
import { forgetOpened } from "~/request/lately.server";
import { forgetLists } from "~/request/list-states.server";
import { throwNotFound } from "~/request/responses.server";
import { ownPath } from "~/request/safe-path";

/**
 * Changes the role in the demo: to the same moment of the story where the page one was on shows one (or to the moment
 * that was asked for), else to that role's own first page. With `person` (id) it is that person and nobody else.
 */
export async function action(args: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  const form = await args.request.formData();
  const as = String(form.get("as") ?? "");
  const from = ownPath(String(form.get("from") ?? ""), "/");
  const page = await storyPageFor(as, from, String(form.get("moment") ?? ""));
  const person = form.get("person");
  const asked = person === null ? (page?.userId ?? demoUserOf(as)) : demoUserOfPerson(String(person));
  const user = asked ?? throwNotFound();
  const headers = (await changeDemoRole(args, user, from)) ?? throwNotFound();
  headers.append("Set-Cookie", forgetOpened);
  headers.append("Set-Cookie", forgetLists);
  // a page of that role which the browser could not open before
  const next = ownPath(String(form.get("next") ?? ""), "/");
  if (areaOfPath(next) === as) return redirect(next, { headers });
  return redirect(page?.path ?? (await homeOfUser(user)), { headers });
}

async function storyPageFor(as: string, from: string, asked: string): Promise<StoryPage> {
  const role = storyRoles.find((each) => each === as);
  const [employer, specialist] = [demoUserOf("employer"), demoUserOf("specialist")];
  if (!role || !employer || !specialist) return null;
  const story = await readAs(signIn, (trx) => demoStory(trx, employer, clock.today()));
  if (!story) return null;
  const users = { employer, specialist };
  const moment = isStoryMoment(asked) ? asked : momentOf(story, from, users);
  return moment && storyPage(story, moment, role, users);
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
