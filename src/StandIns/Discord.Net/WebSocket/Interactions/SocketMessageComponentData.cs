using Discord.Rest;

namespace Discord.WebSocket;

public class SocketMessageComponentData : IComponentInteractionData
{
    private readonly ResolvedEntities _entities;

    internal SocketMessageComponentData(InteractionData data, ResolvedEntities entities)
    {
        _entities = entities;
        CustomId = data.CustomId;
        Type = data.ComponentType;
        Values = data.Values;
    }

    /// <summary>An input of a form.</summary>
    internal SocketMessageComponentData(WireComponent input, ResolvedEntities entities)
    {
        _entities = entities;
        CustomId = input.CustomId;
        Type = input.Type;
        Value = input.Value;
        Values = input.Values ?? [];
    }

    public string CustomId { get; }
    public ComponentType Type { get; }
    public IReadOnlyCollection<string> Values { get; }
    public IReadOnlyCollection<IUser> Users => Find(_entities.User);
    public IReadOnlyCollection<SocketRole> Roles => Find(_entities.Role);
    public IReadOnlyCollection<SocketGuildUser> Members => Find(_entities.Member);
    public IReadOnlyCollection<SocketChannel> Channels => [.. Find(_entities.Channel).OfType<SocketChannel>()];
    public string Value { get; }
    IReadOnlyCollection<IRole> IComponentInteractionData.Roles => Roles;
    IReadOnlyCollection<IGuildUser> IComponentInteractionData.Members => Members;
    IReadOnlyCollection<IChannel> IComponentInteractionData.Channels => Find(_entities.Channel);

    /// <summary>What was picked, of a menu that offers such entities.</summary>
    private T[] Find<T>(Func<ulong, T> find) where T : class =>
        Type is ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect
            ? [.. Values.Select(value => ulong.TryParse(value, out var id) ? find(id) : null).Where(found => found is not null)]
            : [];
}
