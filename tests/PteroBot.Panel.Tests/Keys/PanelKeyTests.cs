using System.Text.Json;

namespace PteroBot.Panel.Tests.Keys;

public sealed class PanelKeyTests
{
    private const string Text = "ptlc_EXAMPLE0001abcdefghijklmnopqrstuvwxyz012345";

    [Theory]
    [InlineData("ptlc_", PanelKeyKind.Client)]
    [InlineData("ptla_", PanelKeyKind.Application)]
    [InlineData("pacc_", PanelKeyKind.PelicanClient)]
    [InlineData("papp_", PanelKeyKind.PelicanApplication)]
    [InlineData("xxxx_", PanelKeyKind.Unknown)]
    public void The_prefix_tells_the_kind(string prefix, PanelKeyKind kind)
    {
        var key = PanelKey.Parse(prefix + Text[5..]);

        Assert.Equal(kind, key.Kind);
        Assert.Equal(prefix + "EXAMPLE0001", key.Identifier);
    }

    [Fact]
    public void A_key_never_prints()
    {
        var key = PanelKey.Parse($"  {Text}\n");

        Assert.Equal("***", $"{key}");
        Assert.DoesNotContain("abcdef", JsonSerializer.Serialize(key), StringComparison.Ordinal);
        Assert.Equal(Text, key.Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ptlc_short")]
    [InlineData("ptlc_EXAMPLE0001abcdefgh\r\nHost: evil.example")]
    [InlineData("ptlc_EXAMPLE0001 abcdefghijklmnopqrstuvwxyz")]
    public void What_cannot_be_a_key_is_refused_without_repeating_it(string? text)
    {
        var good = PanelKey.TryParse(text, out _);

        Assert.False(good);
        var exception = Assert.Throws<FormatException>(() => PanelKey.Parse(text!));
        Assert.DoesNotContain("EXAMPLE", exception.Message, StringComparison.Ordinal);
    }
}
