using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

var (options, problem) = SandboxOptions.Parse(args);
if (options is null)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}
await using var sandbox = await StartAsync(options);
if (sandbox is null)
    return 1;
Console.WriteLine($"Sandbox ready: {sandbox.Address.GetLeftPart(UriPartial.Authority)}");
if (!options.WithBot)
    Console.WriteLine($"No bot is started. Any Discord client may connect with the token {DiscordWorld.Token}");
await sandbox.WaitForShutdownAsync(CancellationToken.None);
return 0;

static async Task<SandboxApp?> StartAsync(SandboxOptions options)
{
    try
    {
        return await SandboxApp.StartAsync(options, TimeProvider.System, CancellationToken.None);
    }
    catch (IOException e)
    {
        await Console.Error.WriteLineAsync($"{e.Message} The sandbox listens on four ports from {options.Port} on; take others with --port.");
        return null;
    }
}
