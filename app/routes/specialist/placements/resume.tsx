import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resumePlacement } from "~/services/resume-placement";
import { moveAction, moveLoader } from "./move.server";
import type { MoveResult } from "./move-form";
import { MovePage } from "./move-page";

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "resume");
export const action = (args: ActionFunctionArgs) => moveAction(args, "resume", resumePlacement);
export const handle = { title: "placement:verb.resume" };

export default function Page() {
  return <MovePage data={useLoaderData<typeof loader>()} result={useActionData<typeof action>() as MoveResult} />;
}
