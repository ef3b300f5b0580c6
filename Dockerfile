FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tests/node-24 tests/node-24
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 SPROSSE_DEMO=0
COPY --from=build --chown=node:node /app /app
# a new volume takes over owner and rights of the folder it is mounted on
RUN mkdir -p /keys/web /keys/worker /backups /backup-key && chown -R node:node /keys /backups /backup-key
USER node
EXPOSE 3000
# web by default; the worker and the migration are other commands of the same image (see compose.yaml)
CMD ["node", "--enable-source-maps", "build/processes/server.mjs"]
