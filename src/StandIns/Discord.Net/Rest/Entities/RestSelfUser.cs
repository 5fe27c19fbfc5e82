namespace Discord.Rest;

public class RestSelfUser : RestUser, ISelfUser
{
    internal RestSelfUser(BaseDiscordClient discord, WireUser user)
        : base(discord, user)
    {
    }
}
