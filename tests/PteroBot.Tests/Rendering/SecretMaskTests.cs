using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("rcon.password=hunter2", "rcon.password=***")]
    [InlineData("""{"token": "two words", "port": 5}""", """{"token": "***", "port": 5}""")]
    [InlineData("java -Ddb.password='a b' -jar x", "java -Ddb.password='***' -jar x")]
    [InlineData("backup --password hunter2 --all", "backup --password *** --all")]
    [InlineData("alex issued server command: /login hunter2", "alex issued server command: /login ***")]
    [InlineData("> authme register alex hunter2", "> authme register ***")]
    [InlineData("jdbc:mysql://root:hunter2@db:3306/x", "jdbc:mysql://root:***@db:3306/x")]
    [InlineData("Authorization: Bearer abcdefghijklmnop", "Authorization: Bearer ***")]
    [InlineData("key ptlc_0123456789abcdef0123456789abcdef ok", "key *** ok")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefgh", "***")]
    [InlineData("https://discord.com/api/webhooks/123/abc-DEF_9", "https://discord.com/api/webhooks/123/***")]
    [InlineData("api_key: abc, apiKey=def", "api_key: ***, apiKey=***")]
    [InlineData("ghp_0123456789012345678901234567", "***")]
    public void Usual_secrets_are_hidden_and_what_stands_around_them_is_not(string line, string expected) =>
        Assert.Equal(expected, Mask(new ConsoleOptions()).Hide(line));

    [Theory]
    [InlineData("[12:00:00 INFO]: alex joined the game")]
    [InlineData("There are 2 of a max of 20 players online: alex, kim")]
    [InlineData("alex lost connection: login timed out")]
    [InlineData("UUID of player alex is 069a79f4-44e9-4726-a5be-fca90e38aaf5")]
    [InlineData("at com.example.Foo.bar(Foo.java:12) ~[paper-1.21.4.jar:?]")]
    public void Ordinary_lines_stay_as_they_are(string line) => Assert.Equal(line, Mask(new ConsoleOptions()).Hide(line));

    [Fact]
    public void Own_patterns_come_on_top_and_groups_say_what_is_hidden()
    {
        var mask = Mask(new ConsoleOptions { Mask = [@"seed: \[(-?\d+)\]", "swordfish", @"a(b(c))(d)?"] });

        Assert.Equal("seed: [***], *** and pin=a*** password=***", mask.Hide("seed: [-42], swordfish and pin=abc password=x"));
    }

    [Fact]
    public void The_usual_ones_can_be_switched_off() =>
        Assert.Equal("password=x", Mask(new ConsoleOptions { MaskDefaults = false }).Hide("password=x"));

    [Theory]
    [InlineData("(", "Console:Mask has the pattern '(', which cannot be used: ")]
    [InlineData(@"(?<=x)y", "Console:Mask has the pattern '(?<=x)y', which cannot be used: ")]
    [InlineData("x*", "Console:Mask has the pattern 'x*', which matches an empty text and would hide everything.")]
    public void A_pattern_that_cannot_work_is_told_at_the_start(string pattern, string sentence)
    {
        var result = new ConsoleOptionsRules().Validate(null, new ConsoleOptions { Mask = ["fine", pattern] });

        Assert.StartsWith(sentence, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private static SecretMask Mask(ConsoleOptions options) => new(Options.Create(options));
}
