# syntax=docker/dockerfile:1
# The whole server in one image: `server/src/main.ts` answers, `server/src/worker.ts` runs the jobs.
FROM node:24-slim AS base
ENV NPM_CONFIG_UPDATE_NOTIFIER=false CI=true
WORKDIR /app

FROM base AS manifests
RUN npm install --global pnpm@12.18.0
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY sdk/package.json sdk/
COPY widget/package.json widget/
COPY admin/package.json admin/
COPY server/package.json server/
COPY examples/testing/package.json examples/testing/

# What browsers load.
FROM manifests AS browser
RUN pnpm install --frozen-lockfile --filter @katek/widget... --filter @katek/admin...
COPY tsconfig.json ./
COPY sdk sdk
COPY widget widget
COPY admin admin
RUN pnpm --filter @katek/widget --filter @katek/admin run build

FROM manifests AS packages
RUN pnpm install --frozen-lockfile --prod --filter @katek/server...

FROM base
LABEL org.opencontainers.image.title="KaTek" \
      org.opencontainers.image.description="An AI concierge for a realtor's website" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/server/node_modules server/node_modules
COPY --from=packages /app/sdk/node_modules sdk/node_modules
COPY --from=browser /app/widget/dist widget/dist
COPY --from=browser /app/admin/dist admin/dist
COPY package.json LICENSE ./
COPY sdk/package.json sdk/
COPY sdk/src sdk/src
COPY server/package.json server/
COPY server/bin server/bin
COPY server/src server/src
COPY examples/realtor-site examples/realtor-site
USER node
VOLUME /data
EXPOSE 3000
# /healthz says that the process answers; whether its databases do is /readyz, for the load balancer.
HEALTHCHECK --interval=15s --timeout=4s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`,{signal:AbortSignal.timeout(3000)}).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--conditions=source", "server/src/main.ts"]
