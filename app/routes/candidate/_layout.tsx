import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { readAs } from "#db/index.server";
import { demoUserOfPerson } from "~/auth/demo-door.server";
import { CandidateShell, LayoutError } from "~/components/shell";
import { myHelper } from "~/queries/candidate/my-helper";
import { requirePerson, seenPerson } from "./parts/person.server";
import "~/styles/copy.css";
import "~/styles/ladder.css";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePerson(args);
  const person = await seenPerson(args);
  return {
    helper: await readAs(actor, (trx) => myHelper(trx, actor)),
    seen: person && { id: person.id, name: person.name, canSignIn: demoUserOfPerson(person.id) !== undefined },
  };
}

export default function CandidateLayout() {
  const { helper, seen } = useLoaderData<typeof loader>();
  return (
    <CandidateShell helper={helper} seen={seen}>
      <Outlet />
    </CandidateShell>
  );
}

export function ErrorBoundary() {
  return (
    <LayoutError roles={["candidate"]} frame={(content) => <CandidateShell helper={null}>{content}</CandidateShell>} />
  );
}
