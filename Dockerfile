# Two stages: Swift builds a program with its runtime inside, a slim Debian carries it.

FROM swift:6.3-bookworm AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
WORKDIR /src
COPY . .
RUN script/container-build

FROM debian:bookworm-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
COPY --from=build /src/script/container-install /tmp/container-install
RUN /tmp/container-install && rm /tmp/container-install
COPY --from=build /src/.build/container/kompas /usr/local/bin/kompas
USER 10001:10001
WORKDIR /var/lib/kompas
VOLUME /var/lib/kompas
EXPOSE 8080
# An address others reach: the program refuses to start until KOMPAS_TLS_CERTIFICATE and KOMPAS_TLS_KEY name its certificate and key, or
# KOMPAS_TRUST_PROXY the TLS proxy in front.
ENV KOMPAS_DATA=/var/lib/kompas KOMPAS_HOST=0.0.0.0
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD ["kompas", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["kompas"]
CMD ["serve"]
