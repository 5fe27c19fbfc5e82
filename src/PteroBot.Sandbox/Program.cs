using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

var (options, problem) = SandboxOptions.Parse(args);
if (options is null)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}
await using var sandbox = await SandboxApp.StartAsync(options, TimeProvider.System, CancellationToken.None);
Console.WriteLine($"Sandbox ready: {sandbox.Address.GetLeftPart(UriPartial.Authority)}");
if (!options.WithBot)
    Console.WriteLine($"No bot is started. Any Discord client may connect with the token {DiscordWorld.Token}");
await sandbox.WaitForShutdownAsync(CancellationToken.None);
return 0;
