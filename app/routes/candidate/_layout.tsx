import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { CandidateShell, LayoutError } from "~/components/shell";
import { myHelper } from "~/queries/candidate/my-helper";
import "~/styles/ladder.css";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["candidate"]);
  return { helper: await readAs(actor, (trx) => myHelper(trx, actor)) };
}

export default function CandidateLayout() {
  const { helper } = useLoaderData<typeof loader>();
  return (
    <CandidateShell helper={helper}>
      <Outlet />
    </CandidateShell>
  );
}

export function ErrorBoundary() {
  return (
    <LayoutError roles={["candidate"]} frame={(content) => <CandidateShell helper={null}>{content}</CandidateShell>} />
  );
}
