using Microsoft.Extensions.DependencyInjection;
using PteroBot.Features.Activity;
using PteroBot.Interactions;

namespace PteroBot.Features.Account;

internal static class AccountServices
{
    /// <summary>With /activity: the account's own is one of its commands.</summary>
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddActivity()
        .AddSingleton<AccountOverview>()
        .AddSingleton<AccountKeys>()
        .AddSingleton<SshKeys>()
        .AddBotModule<AccountModule>()
        .AddBotModule<AccountKeyButtons>()
        .AddBotModule<SshKeyButtons>();
}
