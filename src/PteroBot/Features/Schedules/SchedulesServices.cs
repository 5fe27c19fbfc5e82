using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

internal static class SchedulesServices
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddRoomMemory<Schedule, ScheduleAutocomplete>()
        .AddSingleton<WhenReader>()
        .AddSingleton<SchedulesWork>()
        .AddSingleton<ScheduleDesk>()
        .AddSingleton<RestartDesk>()
        .AddSingleton<TasksWork>()
        .AddSingleton<ScheduleMemory>()
        .AddBotModule<SchedulesModule>()
        .AddBotModule<ScheduleControls>()
        .AddBotModule<TaskControls>();
}
