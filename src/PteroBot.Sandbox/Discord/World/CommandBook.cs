namespace PteroBot.Sandbox.Discord.World;

/// <summary>Registered commands, global ones under guild null.</summary>
internal sealed class CommandBook
{
    private readonly List<AppCommand> _commands = [];
    private readonly Dictionary<ulong, int> _createdToday = [];

    public IEnumerable<AppCommand> All => _commands;

    public IEnumerable<AppCommand> Of(ulong? guildId) => _commands.Where(command => command.GuildId == guildId);

    public AppCommand? Find(ulong? guildId, ulong id) => _commands.Find(command => command.GuildId == guildId && command.Id == id);

    public AppCommand? Find(ulong? guildId, string name, int type) =>
        _commands.Find(command => command.GuildId == guildId && command.Name == name && command.Type == type);

    public void Add(AppCommand command)
    {
        _commands.Add(command);
        var scope = command.GuildId ?? 0;
        _createdToday[scope] = _createdToday.GetValueOrDefault(scope) + 1;
    }

    public void Remove(AppCommand command) => _commands.Remove(command);

    /// <summary>How many commands were created in this scope; Discord allows 200 a day.</summary>
    public int Created(ulong? guildId) => _createdToday.GetValueOrDefault(guildId ?? 0);

    public void Clear()
    {
        _commands.Clear();
        _createdToday.Clear();
    }
}
