namespace PteroBot.Panel.Tests.Keys;

public sealed class PanelAddressTests
{
    [Theory]
    [InlineData("panel.example.com", "https://panel.example.com")]
    [InlineData("  https://Panel.Example.com/  ", "https://panel.example.com")]
    [InlineData("https://panel.example.com/server/7250dc0e?x=1#top", "https://panel.example.com")]
    [InlineData("https://panel.example.com:8443/auth", "https://panel.example.com:8443")]
    [InlineData("https://panel.example.com:443", "https://panel.example.com")]
    [InlineData("http://127.0.0.1:5081/", "http://127.0.0.1:5081")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    public void What_people_paste_becomes_the_root_of_the_host(string text, string expected)
    {
        var address = PanelAddress.Parse(text);

        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("ftp://panel.example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@panel.example.com")]
    [InlineData("https://")]
    [InlineData("not a host")]
    public void Other_things_are_no_address(string? text)
    {
        var good = PanelAddress.TryParse(text, out var address);

        Assert.False(good);
        Assert.Null(address);
    }

    [Fact]
    public void Two_spellings_of_one_address_are_equal()
    {
        var typed = PanelAddress.Parse("Panel.Example.com");
        var pasted = PanelAddress.Parse("https://panel.example.com/server/1");

        Assert.Equal(typed, pasted);
        Assert.Equal(typed.GetHashCode(), pasted.GetHashCode());
    }
}
