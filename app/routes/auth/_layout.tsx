import { Outlet } from "@remix-run/react";
import { LayoutError } from "~/components/shell";
import { AuthShell } from "~/components/shell/auth-shell";

export default function AuthLayout() {
  return (
    <AuthShell>
      <Outlet />
    </AuthShell>
  );
}

export function ErrorBoundary() {
  return <LayoutError roles={["visitor"]} frame={(content) => <AuthShell>{content}</AuthShell>} />;
}
