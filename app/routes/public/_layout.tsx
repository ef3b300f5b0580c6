import { Outlet } from "@remix-run/react";
import { ErrorContent } from "~/components/error-page";
import { PublicShell } from "~/components/shell";

export default function PublicLayout() {
  return (
    <PublicShell>
      <Outlet />
    </PublicShell>
  );
}

export function ErrorBoundary() {
  return (
    <PublicShell>
      <ErrorContent />
    </PublicShell>
  );
}
