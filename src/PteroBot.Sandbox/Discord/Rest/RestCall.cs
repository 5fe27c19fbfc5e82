using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>A request as a route sees it: the world, what stands in the path, the query and the body.</summary>
internal sealed class RestCall(DiscordWorld world, HttpContext context, RestBody body)
{
    public DiscordWorld World { get; } = world;
    public RestBody Body { get; } = body;

    public string Path(string name) => context.Request.RouteValues[name]?.ToString() ?? "";

    public ulong Id(string name)
    {
        var text = Path(name);
        if (ulong.TryParse(text, out var id))
            return id;
        var errors = new FormErrors();
        errors.Add([$"{name}_id"], "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
        throw Refusal.InvalidForm(errors.ToJson());
    }

    public bool Flag(string name) => context.Request.Query[name].ToString() is "true" or "True" or "1";

    public string Query(string name) => context.Request.Query[name].ToString();

    public ulong? QueryId(string name) => ulong.TryParse(context.Request.Query[name], out var id) ? id : null;

    /// <summary>A number in the query within its bounds, or the default.</summary>
    public int QueryNumber(string name, int usual, int least, int most)
    {
        string? text = context.Request.Query[name];
        if (text is null)
            return usual;
        if (int.TryParse(text, out var number) && number >= least && number <= most)
            return number;
        var errors = new FormErrors();
        errors.Add([name], "NUMBER_TYPE_COERCE", $"Value \"{text}\" must be an int between {least} and {most}.");
        throw Refusal.InvalidForm(errors.ToJson());
    }

    public DiscordGuild Guild() => World.Guilds.GetValueOrDefault(Id("guild")) ?? throw Refusal.UnknownGuild();

    /// <summary>The channel in the path, which the bot must be able to see.</summary>
    public DiscordChannel Channel(Permissions needs = Permissions.None)
    {
        var channel = World.Channels.GetValueOrDefault(Id("channel")) ?? throw Refusal.UnknownChannel();
        var has = DiscordWorld.PermissionsOf(World.Bot, channel);
        if (!has.HasFlag(Permissions.ViewChannel))
            throw Refusal.MissingAccess();
        return has.HasFlag(needs) ? channel : throw Refusal.MissingPermissions();
    }

    /// <summary>The message in the path. Ephemeral ones are not there for channel routes.</summary>
    public DiscordMessage Message(DiscordChannel channel) =>
        channel.Messages.TryGetValue(Id("message"), out var message) && !message.IsEphemeral ? message : throw Refusal.UnknownMessage();
}
