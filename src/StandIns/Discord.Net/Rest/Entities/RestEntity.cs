namespace Discord.Rest;

public abstract class RestEntity<T> : IEntity<T> where T : IEquatable<T>
{
    internal RestEntity(BaseDiscordClient discord, T id)
    {
        Discord = discord;
        Id = id;
    }

    public T Id { get; }

    internal BaseDiscordClient Discord { get; }
}
