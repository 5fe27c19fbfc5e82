using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Account;

internal static class AccountServices
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddSingleton<AccountOverview>()
        .AddBotModule<AccountModule>();
}
