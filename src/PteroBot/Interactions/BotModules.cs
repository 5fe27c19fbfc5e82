using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Interactions;

/// <summary>One module to be loaded at start.</summary>
internal sealed record BotModuleType([property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Type);

/// <summary>Registration of modules: each feature names its own, so that nothing is searched for at start.</summary>
internal static class BotModules
{
    public static IServiceCollection AddBotModule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(this IServiceCollection services)
        where T : BotModule =>
        services.AddSingleton(new BotModuleType(typeof(T)));
}
