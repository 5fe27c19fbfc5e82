# The same steps as in the README under "Publish it yourself", in two stages.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/PteroBot -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .

# Data and the master key lie on two volumes: a copy of one is worth nothing without the other.
RUN mkdir /data /keys && chown $APP_UID /data /keys && chmod 700 /data /keys
ENV Storage__Path=/data/pterobot.db \
    Security__MasterKeyFile=/keys/master.key \
    Health__File=/tmp/pterobot.health
VOLUME ["/data", "/keys"]
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["dotnet", "PteroBot.dll", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "PteroBot.dll"]
