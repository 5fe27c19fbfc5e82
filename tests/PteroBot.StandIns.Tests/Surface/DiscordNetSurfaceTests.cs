using Discord;
using PteroBot.TestKit;

namespace PteroBot.StandIns.Tests.Surface;

/// <summary>The stand-in must have nothing that Discord.Net has not, or code written against it would not build with the real package.</summary>
public sealed class DiscordNetSurfaceTests
{
    [Fact]
    public void Every_public_member_is_one_of_the_real_package()
    {
        var listed = SurfaceList.Read(Needs.Shared("discordnet-surface.md"));

        var strangers = SurfaceCheck.Strangers(SurfacePrinter.Print(typeof(IDiscordClient).Assembly), listed).Except(UnlistedMembers.Lines).ToList();

        Assert.True(strangers.Count == 0, string.Join('\n', strangers));
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var listed = SurfaceList.Read(Needs.Shared("discordnet-surface.md"));

        var strangers = SurfaceCheck.Strangers(SurfacePrinter.Print(typeof(IDiscordClient).Assembly), listed);

        Assert.Empty(UnlistedMembers.Lines.Except(strangers));
    }

    [Fact]
    public void A_member_that_differs_is_noticed()
    {
        var real = new SurfaceType("Emoji", "public class Emoji", ["IEmote"], [SurfaceList.Member("public Emoji(string unicode);")]);
        var own = SurfacePrinter.Print(typeof(IDiscordClient).Assembly).Single(type => type.Name == "Emoji");

        var strangers = SurfaceCheck.Strangers([own], new Dictionary<string, SurfaceType> { ["Emoji"] = real });

        Assert.Equal(["Emoji: public string Name { get; }"], strangers);
    }
}
