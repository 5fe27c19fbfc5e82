using Microsoft.Extensions.Options;
using PteroBot.Hosting;

namespace PteroBot.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public void A_missing_token_says_where_to_get_one()
    {
        var wrong = Failures(new DiscordOptions());

        var sentence = Assert.Single(wrong);
        Assert.StartsWith("Discord:Token is missing.", sentence);
        Assert.Contains("https://discord.com/developers/applications", sentence);
    }

    [Fact]
    public void A_token_is_all_that_is_needed() => Assert.Empty(Failures(new DiscordOptions { Token = "abc" }));

    [Fact]
    public void The_token_can_lie_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "  secret\n");
        var options = new DiscordOptions { TokenFile = file };

        new TokenFromFile().PostConfigure(null, options);
        File.Delete(file);

        Assert.Equal("secret", options.Token);
        Assert.Empty(Failures(options));
    }

    [Fact]
    public void A_token_file_that_is_not_there_is_named()
    {
        var wrong = Failures(new DiscordOptions { TokenFile = "/nowhere/token" });

        Assert.Equal("Discord:TokenFile names /nowhere/token, which is not there.", Assert.Single(wrong));
    }

    [Theory]
    [InlineData("ftp://x")]
    [InlineData("not an address")]
    [InlineData("/api")]
    public void An_address_has_to_be_one(string address)
    {
        var wrong = Failures(new DiscordOptions { Token = "abc", ApiBaseUrl = address });

        Assert.Equal($"Discord:ApiBaseUrl is {address}; it has to be an address that begins with http:// or https://.", Assert.Single(wrong));
    }

    [Fact]
    public void A_password_in_an_address_is_not_repeated()
    {
        var wrong = Failures(new DiscordOptions { Token = "abc", GatewayUrl = "wss://user:hunter2@example.com" });

        Assert.DoesNotContain("hunter2", Assert.Single(wrong));
    }

    [Fact]
    public void Every_wrong_value_gets_its_sentence()
    {
        var wrong = Failures(new DiscordOptions { ApiBaseUrl = "x", GatewayUrl = "y", TotalShards = 0 });

        Assert.Equal(4, wrong.Count);
        Assert.All(wrong, sentence => Assert.StartsWith("Discord:", sentence));
    }

    [Theory]
    [InlineData(new[] { 0, 1 }, null, "Discord:TotalShards is missing")]
    [InlineData(new[] { 0, 4 }, 4, "the shards are 0 to 3")]
    [InlineData(new[] { 1, 1 }, 4, "once only")]
    public void Shards_and_their_number_have_to_fit(int[] ids, int? total, string part)
    {
        var wrong = Failures(new DiscordOptions { Token = "abc", ShardIds = ids, TotalShards = total });

        Assert.Contains(part, Assert.Single(wrong));
    }

    [Fact]
    public void A_time_outside_its_bounds_names_the_bound()
    {
        var wrong = Check(new HealthOptions { Interval = TimeSpan.FromMilliseconds(1) }, new HealthOptionsValues(), new HealthOptionsRules());

        Assert.Equal("Health:Interval is 00:00:00.0010000; the shortest allowed is 00:00:01.", Assert.Single(wrong));
    }

    [Fact]
    public void The_age_of_the_health_file_has_to_outlast_two_pauses()
    {
        var wrong = Check(new HealthOptions { Interval = TimeSpan.FromSeconds(30), MaxAge = TimeSpan.FromSeconds(40) },
            new HealthOptionsValues(), new HealthOptionsRules());

        Assert.Equal("Health:MaxAge is 00:00:40; with Health:Interval 00:00:30 the shortest allowed is 00:01:00.", Assert.Single(wrong));
    }

    private static List<string> Failures(DiscordOptions options) => Check(options, new DiscordOptionsValues(), new DiscordOptionsRules());

    private static List<string> Check<T>(T options, params IValidateOptions<T>[] validators) where T : class
    {
        var failures = validators.SelectMany(v => v.Validate(null, options).Failures ?? []).ToArray();
        return failures.Length == 0 ? [] : [.. ConfigurationFault.Sentences(new OptionsValidationException("", typeof(T), failures))];
    }
}
