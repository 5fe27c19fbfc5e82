using Discord;
using PteroBot.Access;
using PteroBot.Features.Files;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Tests.Features.Files;

public sealed class FileFacesTests
{
    private static readonly string[] OddNames =
    [
        new('n', 255), "@everyone", "**b** `c` ~~d~~ ||e||", "🎮👨‍👩‍👧‍👦", "\u202Etxt.exe", "ملف طويل", " space ", "~tilde", "[a](b)", "<@1>", "a{}*%", "\u200B",
    ];

    [Fact]
    public void Thousands_of_odd_names_fit_into_a_message_on_every_page()
    {
        var entries = Enumerable.Range(0, 1000).SelectMany(i => OddNames.Select(name => Entry($"{name}{i}", i % 2 == 0))).ToList();
        var place = Place($"/{new string('d', 255)}/{new string('*', 255)}", "~0123456789abcdef");

        for (var page = 1; page <= 800; page += 37)
        {
            var reply = FolderFace.Of(new FolderView(place, entries, page));

            MessageLimits.Fit(reply, out var shortened);
            Assert.False(shortened);
            var controls = Controls(reply);
            Assert.All(controls, control => Assert.InRange(control.CustomId.Length, 1, CustomId.MaxLength));
            Assert.Equal(controls.Count, controls.Select(control => control.CustomId).Distinct().Count());
            var menu = controls.OfType<SelectMenuComponent>().Single();
            Assert.Equal(menu.Options.Count, menu.Options.Select(option => option.Value).Distinct().Count());
            Assert.DoesNotContain("@everyone", reply.Embeds[0].Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_leads_to_its_page()
    {
        var entries = Enumerable.Range(0, 100).Select(i => Entry($"file{i:000}", true)).ToList();

        Assert.Equal(4, FolderFace.PageOf(entries, "file050"));
        Assert.Equal(3, FolderFace.PageOf(entries, "3"));
        Assert.Equal(1, FolderFace.PageOf(entries, "nothing"));
    }

    [Fact]
    public void Four_thousand_characters_fit_and_buttons_are_off_without_the_right()
    {
        var all = EntryFace.Of(new EntryView(Place("/a.txt", "/a.txt"), Entry("a.txt", true)) { Text = new TextFile(new string('x', 4000), false, false) });
        var few = EntryFace.Of(new EntryView(Place("/a.zip", "/a.zip", Permissions.FileRead), Entry("a.zip", true)) { Why = "You may not read it." });

        MessageLimits.Fit(all, out var shortened);
        Assert.False(shortened);
        Assert.Contains(new string('x', 4000), all.Embeds[0].Description, StringComparison.Ordinal);
        Assert.All(Controls(all).OfType<ButtonComponent>(), button => Assert.False(button.IsDisabled));
        Assert.Equal(["Back"], Controls(few).OfType<ButtonComponent>().Where(button => !button.IsDisabled).Select(button => button.Label));
    }

    private static List<IMessageComponent> Controls(Reply reply) =>
        [.. reply.Components!.Components.OfType<ActionRowComponent>().SelectMany(row => row.Components)];

    private static FileEntry Entry(string name, bool isFile) => new() { Name = name, IsFile = isFile, Size = 1234, ModeBits = "644", ModifiedAt = DateTimeOffset.UnixEpoch };

    private static FilePlaceView Place(string path, string token, string rights = "*")
    {
        var server = OpenedServer.By(new Actor(1, "nora", null, [], false), "@everyone " + new string('s', 191));
        Assert.True(ServerPath.TryParse(path, out var read));
        return new FilePlaceView(new FileSpot(server, read), token, new PermissionSet([rights]));
    }
}
