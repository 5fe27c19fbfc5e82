namespace PteroBot.Panel.Tests.Keys;

public sealed class PanelSettingsTests
{
    private static readonly PanelAddress Address = PanelAddress.Parse("panel.example.com");

    [Fact]
    public void Settings_that_say_the_same_are_equal()
    {
        var one = new PanelSettings(Address) { ExtraHeaders = new Dictionary<string, string> { ["CF-Access-Client-Id"] = "a" } };
        var two = new PanelSettings(Address) { ExtraHeaders = new Dictionary<string, string> { ["CF-Access-Client-Id"] = "a" } };
        var other = two with { ExtraHeaders = new Dictionary<string, string> { ["CF-Access-Client-Id"] = "b" } };

        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Header_values_never_print()
    {
        var settings = new PanelSettings(Address) { ExtraHeaders = new Dictionary<string, string> { ["X"] = "planted" } };

        Assert.DoesNotContain("planted", settings.ToString(), StringComparison.Ordinal);
    }
}
