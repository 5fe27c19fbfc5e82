using Discord;
using Moq;
using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Languages;

public sealed class GuildLanguagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "de", "de")]
    [InlineData("fr", null, "fr")]
    [InlineData("es-ES", null, "es")]
    [InlineData("pl", null, "en")]
    [InlineData(null, null, "en")]
    [InlineData("fr", "xx", "fr")]
    public async Task What_was_chosen_counts_then_what_Discord_knows_then_English(string? ofGuild, string? chosen, string expected)
    {
        await using var world = new AccessWorld();
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild with { Language = chosen }, Token);

        var language = await Of(world, ofGuild).OfAsync(AccessWorld.Harbour, Token);

        Assert.Equal(expected, language.Code);
    }

    [Fact]
    public async Task Direct_messages_and_guilds_of_another_process_are_English_unless_chosen()
    {
        await using var world = new AccessWorld();

        Assert.Equal("en", (await Of(world, "fr").OfAsync(null, Token)).Code);
        Assert.Equal("en", (await Of(world, "fr").OfAsync(AccessWorld.Lighthouse, Token)).Code);
    }

    private static GuildLanguages Of(AccessWorld world, string? locale)
    {
        var discord = new Mock<IDiscordClient>();
        discord.Setup(client => client.GetGuildAsync(AccessWorld.Harbour, CacheMode.CacheOnly, null)).ReturnsAsync(Mock.Of<IGuild>(guild => guild.PreferredLocale == locale!));
        return new GuildLanguages(world.Get<GuildVault>(), discord.Object);
    }
}
