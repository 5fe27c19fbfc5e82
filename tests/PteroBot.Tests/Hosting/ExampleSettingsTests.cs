using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PteroBot.Audit;
using PteroBot.Features.Admin.Requests;
using PteroBot.Features.Boards;
using PteroBot.Features.Players;
using PteroBot.Features.Schedules;
using PteroBot.Hosting;
using PteroBot.TestKit;

namespace PteroBot.Tests.Hosting;

/// <summary>What a newcomer copies and reads: the example settings and the README's table of options.</summary>
public sealed class ExampleSettingsTests
{
    private static readonly string[] ListedTogether = ["Serilog:MinimumLevel"];

    [Fact]
    public void The_example_is_valid_once_a_token_is_filled_in()
    {
        var settings = Example();
        settings.AddInMemoryCollection([new("Discord:Token", "token")]);
        using var host = Startup.Build(settings);

        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Every_setting_of_the_example_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Needs.Repository(), "README.md"));

        var missing = Keys(Example()).Except(ListedTogether).Where(key => !readme.Contains($"`{key}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_option_of_the_bot_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Needs.Repository(), "README.md"));
        Type[] options = [typeof(DiscordOptions), typeof(PanelsOptions), typeof(AdminOptions), typeof(HealthOptions), typeof(ConsoleOptions), typeof(BoardsOptions), typeof(PlayersOptions), typeof(AuditOptions), typeof(SchedulesOptions), typeof(RequestsOptions), typeof(Storage.StorageOptions), typeof(Storage.SecurityOptions)];

        var missing = options
            .SelectMany(type => type.GetProperties().Select(property => $"{type.Name.Replace("Options", "", StringComparison.Ordinal)}:{property.Name}"))
            .Where(key => !readme.Contains($"`{key}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static ConfigurationManager Example()
    {
        var settings = new ConfigurationManager();
        settings.AddJsonFile(Path.Combine(Needs.Repository(), "appsettings.example.json"));
        return settings;
    }

    // A leaf is a value, or an empty list.
    private static IEnumerable<string> Keys(IConfiguration settings) =>
        settings.GetChildren().SelectMany(section => section.GetChildren().Any() ? Keys(section) : [section.Path]);
}
