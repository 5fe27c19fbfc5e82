namespace Discord.Rest;

public interface IRestClientProvider
{
    DiscordRestClient RestClient { get; }
}
